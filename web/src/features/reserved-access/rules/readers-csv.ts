import type { RulesReader_ReaderFragment } from '../../../graphql/generated/graphql';
import { csvText } from '../../../spreadsheet/csv';
import { dayOf } from '../../../time/words';

type Reader = RulesReader_ReaderFragment;
type Kind = Reader['acceptances'][number]['kind'];

/** Number and day of what somebody last accepted of one kind; empty when nothing. */
const accepted = ({ acceptances }: Reader, kind: Kind): [string, string] => {
  const found = acceptances.find((one) => one.kind === kind);
  return found ? [String(found.number), dayOf(found.at)] : ['', ''];
};

/** I13: who has accepted what, as CSV. */
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
  return csvText([head, ...lines]);
}
