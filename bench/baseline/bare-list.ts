/**
 * A page without any framework: as many rows as the run, `x` ticks the one that has the focus and
 * `j` moves on. What it takes is what the browser and this machine take.
 */
export const bareList = (items: number): string => `<!doctype html>
<html lang="en">
<style>
  body { margin: 0; font: 16px system-ui; height: 100vh; overflow: auto }
  li { padding: 12px; border-bottom: 1px solid #ccc; list-style: none }
  .done { color: #777 }
</style>
<ul>${Array.from({ length: items }, (_, at) => `<li tabindex="-1">Check ${at + 1}</li>`).join('')}</ul>
<script>
  const rows = [...document.querySelectorAll('li')];
  let active = 0;
  addEventListener('keydown', ({ key }) => {
    if (key === 'x') rows[active].classList.toggle('done');
    if (key === 'j') active += 1;
    rows[active].focus();
  });
</script>
</html>`;
