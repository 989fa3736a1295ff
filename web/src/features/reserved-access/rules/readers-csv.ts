import type { RulesReader_ReaderFragment } from '../../../graphql/generated/graphql';

type Reader = RulesReader_ReaderFragment;
type Kind = Reader['acceptances'][number]['kind'];

// A cell that begins like a formula is run by spreadsheets.
const cell = (value: string): string => `"${value.replace(/^([=+\-@\t\r])/, "'$1").replaceAll('"', '""')}"`;

/** Number and day of what somebody last accepted of one kind; empty when nothing. */
const accepted = ({ acceptances }: Reader, kind: Kind): [string, string] => {
  const found = acceptances.find((one) => one.kind === kind);
  return found ? [String(found.number), found.at.slice(0, 10)] : ['', ''];
};

/** I13: who has accepted what, as CSV with a byte-order mark for spreadsheets. */
export function csvOf(readers: readonly Reader[]): string {
  const head = [
    'nome',
    'enti',
    'da_accettare',
    'regole_versione',
    'regole_il',
    'informativa_versione',
    'informativa_il',
  ];
  const lines = readers.map((one) => [
    one.person?.displayName ?? '',
    one.enti.map(({ name }) => name).join(', '),
    one.isPending ? 'si' : 'no',
    ...accepted(one, 'RULES_OF_USE'),
    ...accepted(one, 'PRIVACY_NOTICE'),
  ]);
  return `\u{feff}${[head, ...lines].map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`;
}
