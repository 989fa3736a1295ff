import { FocusOnLoad } from './FocusOnLoad';

export type FieldError = { field: string; message: string };

type Props = { title: string; intro: string; errors: FieldError[]; id?: string };

/** Says at the top what is wrong and leads to each field; takes the focus when the page shows it. */
export function ErrorSummary({ title, intro, errors, id = 'errori' }: Props) {
  if (errors.length === 0) return null;
  return (
    <div className="error-summary" role="alert" id={id} tabIndex={-1} aria-labelledby={`${id}-titolo`}>
      <h2 id={`${id}-titolo`}>{title}</h2>
      <p>{intro}</p>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field + message}>{field ? <a href={`#${field}`}>{message}</a> : <span>{message}</span>}</li>
        ))}
      </ul>
      <FocusOnLoad id={id} />
    </div>
  );
}
