import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import type { GraphQLSchema } from 'graphql';
import { gql } from 'graphql-tag';
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from 'type-graphql';
import type { House } from './context.js';
import { type doors, hangDoors } from './doors.js';
import type { DownloadDoors, UploadDoors } from './files.js';
import type { MailTemplates } from './mail.js';
import type { Migration } from './migrate.js';
import type { HousePrivacy } from './privacy/house-privacy.js';
import type { Judged } from './quarantine.js';
import { refuseInPayloads } from './refuse.js';
import { DateTime } from './scalars.js';

// biome-ignore lint/complexity/noBannedTypes: type-graphql and MikroORM take classes as Function
type Classes = Function[];

/** Everything that makes one house; `openHouse` turns it into a running one. */
export interface HousePlan {
  readonly name: string;
  readonly resolvers: Classes;
  /** Types reached by reference only. */
  readonly orphanedTypes?: Classes;
  /** `__resolveReference` per type with a resolvable key. */
  readonly references: Record<string, object>;
  readonly doors: ReturnType<typeof doors>;
  readonly entities: Classes;
  readonly migrations: readonly Migration[];
  readonly mails?: MailTemplates;
  readonly downloads?: DownloadDoors;
  readonly uploads?: UploadDoors;
  /** Kinds of upload that visitors may send; every other asks for somebody who is known, before anything looks at the bytes. */
  readonly openUploads?: readonly string[];
  /** What becomes of a file that waited for the scanner, of every house that takes files in (TH14). */
  readonly judged?: Judged;
  /** Jobs that run every so often in one process at a time, as SYSTEM. */
  readonly jobs?: readonly HouseJob[];
  /** Queries asked once, as by nobody in particular, before the house says that it is ready: what its busiest page asks. */
  readonly firstQuestions?: readonly string[];
  /** What it keeps of people, and how it forgets them (C37, I18). */
  readonly privacy?: HousePrivacy;
}

export interface HouseJob {
  readonly name: string;
  readonly everySeconds: number;
  /** A cheap look whether there is anything to do; runs every time where left out. */
  isDue?(house: House): Promise<boolean>;
  run(house: House): Promise<void>;
}

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@tag", "@external"])\n';

/** SDL of a house, as it is committed. */
export function houseSdl(plan: HousePlan): string {
  return `${LINK}\n${printSchemaWithDirectives(typeGraph(plan)).trim()}\n`;
}

const typeGraph = (plan: HousePlan): GraphQLSchema =>
  buildSchemaSync({
    resolvers: plan.resolvers as NonEmptyArray<never>,
    orphanedTypes: (plan.orphanedTypes ?? []) as never[],
    scalarsMap: [{ type: Date, scalar: DateTime }],
    validate: false,
    // @apollo/subgraph builds the executable schema; unknown directives such as @key are its own
    skipCheck: true,
  });

/** The executable schema: resolvers, references, refusals, doors; the same in every topology. */
export function houseSchema(plan: HousePlan): GraphQLSchema {
  const resolvers = createResolversMap(typeGraph(plan)) as Record<string, Record<string, unknown>>;
  for (const [type, door] of Object.entries(plan.references)) {
    resolvers[type] = { ...resolvers[type], ...door };
  }
  const schema = buildSubgraphSchema([{ typeDefs: gql(houseSdl(plan)), resolvers: resolvers as never }]);
  refuseInPayloads(schema);
  hangDoors(schema, plan.doors);
  return schema;
}
