import type { ReservedWorkQueryVariables } from '../../graphql/generated/graphql';

type Place = { locale: string; language: string; today: string };

/** What the dashboard of a context asks for: nothing that its capabilities do not reach. */
export const workVariables = (capabilities: ReadonlySet<string>, place: Place): ReservedWorkQueryVariables => ({
  ...place,
  mayReadCases: capabilities.has('CASES_READ'),
  mayOpenCases: capabilities.has('CASES_OPEN'),
  mayTriage: capabilities.has('CASES_TRIAGE'),
  mayValidate: capabilities.has('ANSWERS_VALIDATE'),
  mayReadSheets: capabilities.has('SHEETS_READ'),
  mayPublish: capabilities.has('CONTENT_PUBLISH'),
  mayTranslate: capabilities.has('CONTENT_TRANSLATE'),
  mayReadAgenda: capabilities.has('AGENDA_READ'),
  mayTrain: capabilities.has('TRAINING_READ'),
});
