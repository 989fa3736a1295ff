type Props = { label: string; links: { href: string; text: string }[] };

/** First stop of the keyboard: jumps over the header. Seen only when focused. */
export function SkipLinks({ label, links }: Props) {
  return (
    <nav className="skiplinks" aria-label={label}>
      {links.map(({ href, text }) => (
        <a className="visually-hidden-focusable" href={href} key={href}>
          {text}
        </a>
      ))}
    </nav>
  );
}
