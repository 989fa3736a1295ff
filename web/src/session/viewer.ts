import 'server-only';
import { cache } from 'react';
import { ViewerDocument, type ViewerQuery } from '../graphql/generated/graphql';
import { codeOf, queryAsViewer } from '../graphql/rsc-client';
import { readToken } from './cookie';
import { forgetViewer, recallViewer, rememberViewer } from './remembered-viewer';

export type Viewer = NonNullable<ViewerQuery['viewer']>;

/** How far the reader has come in; everything but `ok` has a page of its own instead of the reserved area. */
export type Gate =
  | { kind: 'signed-out' }
  | { kind: 'unavailable' }
  | { kind: 'choose-context'; viewer: Viewer }
  | { kind: 'enrol-second-factor'; viewer: Viewer }
  | { kind: 'accept-rules'; viewer: Viewer }
  | { kind: 'ok'; viewer: Viewer };

/** The gate of the reserved area, read once per request. The houses assert everything again (design, section 3). */
export const readGate = cache(async (): Promise<Gate> => {
  const token = await readToken();
  if (!token) return { kind: 'signed-out' };
  const { data, error } = await queryAsViewer({ query: ViewerDocument });
  const isSilent = Boolean(error) && codeOf(error) !== 'UNAUTHENTICATED';
  const viewer = data?.viewer ?? (isSilent ? recallViewer(token) : null);
  if (!viewer) {
    forgetViewer(token);
    return { kind: isSilent ? 'unavailable' : 'signed-out' };
  }
  rememberViewer(token, viewer);
  if (viewer.mustEnrolSecondFactor) return { kind: 'enrol-second-factor', viewer };
  if (viewer.mustAcceptRules) return { kind: 'accept-rules', viewer };
  if (!viewer.current) return { kind: 'choose-context', viewer };
  return { kind: 'ok', viewer };
});

/** What the current context may do, as the API says it (`Viewer.capabilities`); nothing when nobody is in. */
export const readCapabilities = async (): Promise<ReadonlySet<string>> => {
  const gate = await readGate();
  return new Set('viewer' in gate ? gate.viewer.capabilities : []);
};
