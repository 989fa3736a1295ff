import { Icon } from './Icon';

export type Step = { text: string; href?: string };
type Props = { label: string; position: string; done: string; steps: Step[]; current: number };

/** Where one is in a procedure of several pages; `current` counts from zero. Past steps lead back. */
export function Steps({ label, position, done, steps, current }: Props) {
  return (
    <nav className="steppers" aria-label={label}>
      <p className="steppers-index">{position}</p>
      <ol className="steppers-header">
        {steps.map(({ text, href }, index) => (
          <li className={stateOf(index, current)} key={text} aria-current={index === current ? 'step' : undefined}>
            <span className="steppers-number" aria-hidden="true">
              {index < current ? <Icon name="check" size="sm" /> : <span>{index + 1}</span>}
            </span>
            {href && index < current ? <a href={href}>{text}</a> : <span>{text}</span>}
            {index < current && <span className="visually-hidden">{done}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

const stateOf = (index: number, current: number): string =>
  index < current ? 'confirmed' : index === current ? 'active' : 'coming';
