import { Icon } from './Icon';
import type { IconName } from './icon-names';

export type ContactWay = { icon: IconName; text: string; href: string; hook?: string };
type Props = { title: string; ways: ContactWay[]; problems: { title: string; ways: ContactWay[] } };

/** Last block of a page: the ways to go on with a person. */
export function Contacts({ title, ways, problems }: Props) {
  return (
    <section className="contacts" aria-labelledby="contatta">
      <div className="container-xxl">
        <div className="contacts-card">
          <h2 id="contatta">{title}</h2>
          <ContactWays ways={ways} />
          <h3>{problems.title}</h3>
          <ContactWays ways={problems.ways} />
        </div>
      </div>
    </section>
  );
}

function ContactWays({ ways }: { ways: ContactWay[] }) {
  return (
    <ul className="contact-ways">
      {ways.map(({ icon, text, href, hook }) => (
        <li key={href}>
          <a href={href} data-element={hook}>
            <Icon name={icon} />
            <span>{text}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
