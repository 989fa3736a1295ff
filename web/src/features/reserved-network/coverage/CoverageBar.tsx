type Props = { joined: number; today: number };

/** Two shares of a target, one within the other; drawn on the server, without a style of its own. The words say the same. */
export function CoverageBar({ joined, today }: Props) {
  return (
    <svg className="coverage-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path className="coverage-target" d="M0 0h100v6h-100z" />
      {today > 0 && <path className="coverage-today" d={`M0 0h${today}v6h-${today}z`} />}
      {joined > 0 && <path className="coverage-joined" d={`M0 0h${joined}v6h-${joined}z`} />}
    </svg>
  );
}
