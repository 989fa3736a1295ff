import type { Readable } from 'node:stream';
import type { Bell } from '@respi/kit/bell.js';
import type { Failure, LeasedJob } from '@respi/kit/outbox-lease.js';
import type { DocumentNode, ExecutionResult } from 'graphql';

/** One subgraph request, signed. */
export interface SignedRequest {
  readonly query: string;
  readonly document: DocumentNode | undefined;
  readonly variables: Record<string, unknown>;
  readonly operationName: string | undefined;
  /** Signs the body as it travels. */
  sign(...body: string[]): string;
  readonly mutation: boolean;
  /** Milliseconds that are left of the plan's deadline. */
  readonly patience: number;
}

export interface DoorFile {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Readable;
}

export interface SignedUpload {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly clientKey: string;
  readonly assertion: string;
}

/** What the gateway knows of a house, wherever it runs: in this process (solo) or behind HTTP (mesh). */
export interface HouseDoor {
  readonly name: string;
  /** Rings when the house may have posted a message: the courier comes at once. */
  readonly posted: Bell;
  ask(request: SignedRequest): Promise<ExecutionResult>;
  download(kind: string, id: string, assertion: string): Promise<DoorFile>;
  upload(upload: SignedUpload): Promise<object>;
  /** Courier: takes messages that are due. */
  lease(limit: number, sign: (...body: string[]) => string): Promise<LeasedJob[]>;
  settle(id: string, failure: Failure | undefined, sign: (...body: string[]) => string): Promise<void>;
  ready(): Promise<boolean>;
  /** Test hook, solo only: runs a scheduled job now; undefined where there is none of that name. */
  runJob?(name: string): Promise<boolean | undefined>;
  close(): Promise<void>;
}

/** A house that does not answer; becomes a null block with code UNAVAILABLE in a partial answer. */
export class HouseUnavailable extends Error {
  constructor(
    readonly house: string,
    readonly why: string,
  ) {
    super(`${house} unavailable: ${why}`);
  }
}
