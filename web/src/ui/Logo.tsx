/** Mark of the network: five basins joined to one office. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <rect width="48" height="48" rx="12" />
      <path d="M24 24 24 9.5M24 24 37.8 19.5M24 24 32.5 35.7M24 24 15.5 35.7M24 24 10.2 19.5" />
      <circle cx="24" cy="24" r="6.2" />
      <circle className="logo-node" cx="24" cy="9.5" r="3.4" />
      <circle className="logo-node" cx="37.8" cy="19.5" r="3.4" />
      <circle className="logo-node" cx="32.5" cy="35.7" r="3.4" />
      <circle className="logo-node" cx="15.5" cy="35.7" r="3.4" />
      <circle className="logo-node" cx="10.2" cy="19.5" r="3.4" />
    </svg>
  );
}
