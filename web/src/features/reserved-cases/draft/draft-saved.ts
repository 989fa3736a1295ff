/** Tells the parts of the form that the draft was saved by itself, and what the desk is told of it. */
export const draftSaved = 'draftsaved';

export type SavedDraft = { followedElsewhere: boolean };
