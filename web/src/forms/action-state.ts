/** One thing wrong, already in words: which control ('' for the whole form) and what to do about it. */
export type WordedFault = { field: string; message: string };

/** A field that somebody else has changed meanwhile, as they left it (C21). */
export type OtherVersion = {
  field: string;
  label: string;
  mine: string;
  theirs: string;
  /** Words for values that are codes. */
  shown?: { mine: string; theirs: string };
};

/** What a form action hands back to its form: what was typed stays, with what was wrong. Null before the first try. */
export type ActionState = {
  values: Record<string, string[]>;
  faults: WordedFault[];
  intro: string;
  /** Changes at each try, so that the controls take up the values of the try. */
  stamp: string;
  /** Key of the next try: the same while nothing was done, a new one after a part was done (C42). */
  clientKey: string;
  /** Set after a conflict: both versions of what differs, to be chosen from. */
  conflict?: OtherVersion[];
} | null;

export type FormAction = (previous: ActionState, form: FormData) => Promise<ActionState>;
