/** Mark of the network: five basins joined to one office. Few elements: they travel twice with every page. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <rect width="48" height="48" rx="12" />
      <path d="M24 24 24 9.5M24 24 37.8 19.5M24 24 32.5 35.7M24 24 15.5 35.7M24 24 10.2 19.5" />
      <circle cx="24" cy="24" r="6.2" />
      <path className="logo-node" d="M24 9.5h0M37.8 19.5h0M32.5 35.7h0M15.5 35.7h0M10.2 19.5h0" />
    </svg>
  );
}
