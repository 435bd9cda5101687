/** The mark: a walk once around, and a tick. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <g
        fill="none"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-accent-ink"
      >
        <path d="M25.2 13.6A9.5 9.5 0 1 1 20.4 7.6" />
        <path d="m11.6 15.8 3.7 3.7 9.2-9.4" />
      </g>
    </svg>
  );
}
