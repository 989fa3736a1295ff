import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { signAssertion } from '@respi/kit/assertion.js';
import { FILE_NAME_HEADER, fileBody } from '@respi/kit/file-door.js';
import { MAX_UPLOAD } from '@respi/kit/files.js';
import { answerJson, percentDecoded, publicError, Refused, type Route, readBody } from '@respi/kit/http.js';
import { type GatewayContext, gatewayContext } from './gateway-context.js';
import type { HouseDoor } from './house-door.js';
import { ONLY_READS } from './read-only.js';
import type { GatewayParts } from './server.js';
import { UploadPlaces } from './upload-places.js';

const first = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? (value[0] ?? '') : (value ?? '');

/** `/files/<house>/<kind>/<id>`: the same token, assertion and policy as GraphQL; bytes pass through, none is kept. */
export function fileDoor(parts: GatewayParts): Route {
  const places = new UploadPlaces();
  return async (request, response, path) => {
    const [, root, ...named] = path.split('/');
    if (root !== 'files') return false;
    const [house, kind, id, rest] = named.map(percentDecoded);
    if (!house || !kind || !id || rest) return false;
    const door = parts.doors.get(house);
    const key = parts.env.keys.get(house);
    if (!door || !key) throw new Refused(404, 'BAD_USER_INPUT', 'Indirizzo sconosciuto.');
    const context = await gatewayContext(request, parts.resolve, request.method === 'POST');
    if (request.method === 'POST') {
      if (await parts.readsOnlyUntil()) throw new Refused(503, 'READ_ONLY', ONLY_READS);
      const leave = places.take(context.actor, context.network);
      try {
        await takeIn({
          door,
          kind,
          id,
          request,
          response,
          sign: (digest) => sign(house, key, context, fileBody('POST', kind, `${id}:${digest}`), true),
        });
      } finally {
        leave();
      }
      return true;
    }
    if (request.method !== 'GET') throw new Refused(405, 'BAD_USER_INPUT', 'Metodo non ammesso.');
    const found = await door.download(kind, id, sign(house, key, context, fileBody('GET', kind, id), false));
    if (found.status !== 200) {
      found.body.resume();
      answerJson(
        response,
        404,
        publicError('BAD_USER_INPUT', 'Il documento non esiste o non è visibile con il tuo accesso.'),
      );
      return true;
    }
    response.writeHead(200, found.headers);
    await pipeline(found.body, response);
    return true;
  };
}

interface Arriving {
  readonly door: HouseDoor;
  readonly kind: string;
  readonly id: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Signs the upload of the bytes with this digest. */
  sign(digest: string): string;
}

async function takeIn({ door, kind, id, request, response, sign: signed }: Arriving): Promise<void> {
  const bytes = await readBody(request, MAX_UPLOAD);
  const assertion = signed(createHash('sha256').update(bytes).digest('hex'));
  const name = percentDecoded(first(request.headers[FILE_NAME_HEADER]) || 'file');
  const clientKey = first(request.headers['idempotency-key']);
  answerJson(response, 200, await door.upload({ kind, id, name, bytes, clientKey, assertion }));
}

function sign(house: string, key: Buffer, context: GatewayContext, body: string, mutation: boolean): string {
  const { actor, requestId, locale, network } = context;
  return signAssertion(key, { sub: house, actor, requestId, locale, network, body }, { mutation });
}
