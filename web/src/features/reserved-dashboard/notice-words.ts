type Param = { name: string; value: string };

/** Names that the texts of notices may use; one that a notice does not bring is empty, never a fault. */
const names = ['code', 'slug', 'state', 'startsAt', 'event', 'title'] as const;

/** Values of a notice for its text. */
export const noticeParams = (params: readonly Param[]): Record<(typeof names)[number], string> =>
  Object.fromEntries(names.map((name) => [name, params.find((param) => param.name === name)?.value ?? ''])) as Record<
    (typeof names)[number],
    string
  >;
