/** An empty page: what is loaded for it is loaded for every page. */
export default function Page() {
  return <p>Nothing</p>;
}
