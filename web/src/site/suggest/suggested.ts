/** One content that may be meant: `lang` where its title is not in the language of the page. */
export interface Suggestion {
  readonly href: string;
  readonly title: string;
  readonly note: string;
  readonly lang?: string;
}

/** What the site's door `/api/suggerimenti` answers: the name of the list, what is told of it, and its contents. */
export interface Suggested {
  readonly label: string;
  readonly told: string;
  readonly options: readonly Suggestion[];
}
