type Props = { codeLabel: string; code: string; numberLabel: string; number: string };

/** The one code by which an answer is read later, large enough to be copied by hand, and the number to quote. */
export function KeptCode({ codeLabel, code, numberLabel, number }: Props) {
  return (
    <dl className="ask-code">
      <dt>{codeLabel}</dt>
      <dd>
        <bdi className="ask-code-value" translate="no">
          {code}
        </bdi>
      </dd>
      <dt>{numberLabel}</dt>
      <dd>
        <bdi translate="no">{number}</bdi>
      </dd>
    </dl>
  );
}
