import { Readable } from 'node:stream';
import { acceptUpload, downloadHeaders, fetchDownload } from '@respi/kit/file-door.js';
import type { OpenHouse } from '@respi/kit/house.js';
import { runJob } from '@respi/kit/workers.js';
import { type ExecutionResult, parse } from 'graphql';
import { type HouseDoor, HouseUnavailable, type SignedRequest } from './house-door.js';

/** A house in this process: the parsed document and the variables by reference, no HTTP, no second parse. */
export function inProcessDoor(open: OpenHouse): HouseDoor {
  return {
    name: open.name,
    posted: open.house.posted,
    ask: (request) => within(open, request),
    async download(kind, id, assertion) {
      const found = await fetchDownload(open, assertion, kind, id);
      if (!found) return { status: 404, headers: {}, body: Readable.from([]) };
      const body = Buffer.isBuffer(found.body) ? Readable.from([found.body]) : found.body;
      return { status: 200, headers: downloadHeaders(found), body };
    },
    upload: ({ assertion, ...upload }) => acceptUpload(open, assertion, upload),
    lease: (limit) => open.leaseMessages(limit),
    settle: (id, failure) => open.settle(id, failure),
    ready: () => open.ready(),
    async runJob(name) {
      const job = open.jobs.find((one) => one.name === name);
      return job && runJob(open.house, job);
    },
    close: () => open.close(),
  };
}

async function within(open: OpenHouse, request: SignedRequest): Promise<ExecutionResult> {
  const { query, variables, operationName, patience } = request;
  const document = request.document ?? parse(query);
  const assertion = request.sign(query, JSON.stringify(variables));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new HouseUnavailable(open.name, 'too slow')), patience);
  });
  try {
    return await Promise.race([open.execute({ assertion, query, document, variables, operationName }), late]);
  } finally {
    clearTimeout(timer);
  }
}
