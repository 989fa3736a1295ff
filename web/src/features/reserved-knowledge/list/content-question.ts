import { oneOf, type SearchParams, wordOf } from '../../../forms/address-query';
import type { ContentFilter } from '../../../graphql/generated/graphql';
import { contentStates, contentTypes, visibilities } from '../vocabulary';

/** The list of contents as its address tells it. */
export type ContentQuestion = {
  text?: string;
  state?: (typeof contentStates)[number];
  type?: (typeof contentTypes)[number];
  topicId?: string;
  visibility?: (typeof visibilities)[number];
  after?: string;
};

export const readContentQuestion = (params: SearchParams): ContentQuestion => ({
  text: oneOf(params, 'q')?.slice(0, 200),
  state: wordOf(params, 'stato', contentStates),
  type: wordOf(params, 'tipo', contentTypes),
  topicId: oneOf(params, 'argomento'),
  visibility: wordOf(params, 'lettori', visibilities),
  after: oneOf(params, 'dopo'),
});

export const contentAddressOf = ({ text, state, type, topicId, visibility }: ContentQuestion) => ({
  q: text,
  stato: state,
  tipo: type,
  argomento: topicId,
  lettori: visibility,
});

export const contentFilterOf = ({ text, state, type, topicId, visibility }: ContentQuestion): ContentFilter => ({
  text: text ?? null,
  state: state ?? null,
  type: type ?? null,
  topicId: topicId ?? null,
  visibility: visibility ?? null,
});
