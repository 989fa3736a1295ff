import type { Connection } from '@respi/kit/connection.js';
import { connectionOf } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { reference } from '@respi/kit/reference.js';
import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Cycle } from '../cycle/cycle.entity.js';
import { cyclesOf } from '../cycle/cycle.reads.js';
import { Ente, enteOf } from '../stubs/ente.stub.js';
import { Office, officeOf } from '../stubs/office.stub.js';
import { Person, personOf } from '../stubs/person.stub.js';
import { Sportello, sportelloOf } from '../stubs/sportello.stub.js';
import { Topic, topicOf } from '../stubs/topic.stub.js';
import { Case } from './case.entity.js';
import { sightOf } from './case.policy.js';
import { caseByNumber, loadCase, openCasesOf } from './case.reads.js';
import { CaseState, isSettled } from './case.states.js';
import { CaseFilter, CaseOrder } from './case-filter.js';
import { caseCounts, casesPage } from './case-list.reads.js';

const CaseConnection = connectionOf(Case, 'Case');

@ObjectType({ description: 'Conteggio. How many cases stand in a state, within what the reader sees.' })
export class CaseCount {
  @Field(() => String, { description: 'Stato.' })
  key!: string;

  @Field(() => Int, { description: 'Numero. 1001 means more than 1,000.' })
  count!: number;
}

@Resolver(() => Case)
export class CaseResolver {
  @Query(() => Case, { nullable: true, description: 'Segnalazione. By id; null when it is not visible or not there.' })
  case(@Ctx() ctx: HouseContext, @Arg('id', () => ID) id: string): Promise<Case | null> {
    return loadCase(ctx, id);
  }

  @Query(() => Case, { nullable: true, description: 'Segnalazione. By registry number.' })
  caseByNumber(
    @Ctx() ctx: HouseContext,
    @Arg('registryNumber', () => String) registryNumber: string,
  ): Promise<Case | null> {
    return caseByNumber(ctx, registryNumber);
  }

  @Query(() => CaseConnection, { nullable: true, description: 'Segnalazioni. A page of what the reader sees.' })
  cases(
    @Ctx() ctx: HouseContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => CaseFilter, { nullable: true }) filter?: CaseFilter,
    @Arg('orderBy', () => CaseOrder, { defaultValue: CaseOrder.URGENCY }) orderBy: CaseOrder = CaseOrder.URGENCY,
  ): Promise<Connection<Case>> {
    return casesPage(ctx, { first, after, filter, orderBy });
  }

  @Query(() => [CaseCount], {
    nullable: true,
    description: 'Conteggi. Of the reader’s cases by state, for dashboards.',
  })
  caseCounts(@Ctx() ctx: HouseContext): Promise<CaseCount[]> {
    return caseCounts(ctx);
  }

  @FieldResolver(() => Office, { nullable: true, description: 'Ufficio. That must answer; null in a draft.' })
  office(@Root() root: Case): Office | null {
    return officeOf(root.officeId);
  }

  @FieldResolver(() => Sportello, {
    nullable: true,
    description: 'Sportello. That raised it; null in the rete allargata.',
  })
  sportello(@Root() root: Case): Sportello | null {
    return sportelloOf(root.sportelloId);
  }

  @FieldResolver(() => Ente, { nullable: true, description: 'Ente titolare.' })
  ente(@Root() root: Case): Ente | null {
    return enteOf(root.enteId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Autore. Who opened it.' })
  openedBy(@Root() root: Case): Person | null {
    return personOf(root.openedById);
  }

  @FieldResolver(() => Topic, { nullable: true, description: 'Macroargomento.' })
  topic(@Root() root: Case): Topic | null {
    return topicOf(root.topicId);
  }

  @FieldResolver(() => Boolean, { description: 'In ritardo. Beyond its deadline, and the office is awaited.' })
  isOverdue(@Root() root: Case, @Ctx() { clock }: HouseContext): boolean {
    const awaited = !isSettled(root.state) && root.state !== CaseState.INFO_REQUESTED;
    return awaited && root.dueAt !== null && root.dueAt < clock.now();
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Assegnata a. The interface operator who carries it.' })
  assignedTo(@Root() root: Case): Person | null {
    return personOf(root.assignedToId);
  }

  @FieldResolver(() => [Cycle], { description: 'Cicli. The first first; each with its own deadline.' })
  async cycles(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<Cycle[]> {
    const cycles = await cyclesOf(ctx, root.id);
    return sightOf(ctx.actor, root) === 'METADATA' ? cycles.map((cycle) => ({ ...cycle, reason: null })) : cycles;
  }
}

@Resolver(() => Sportello)
export class SportelloResolver {
  @FieldResolver(() => [Case], {
    nullable: true,
    description: 'Segnalazioni aperte. Of this sportello, within what the reader sees; null for the public.',
  })
  async openCases(
    @Root() root: Sportello,
    @Ctx() ctx: HouseContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
  ): Promise<Case[] | null> {
    if (ctx.actor.kind !== 'PERSON') return null;
    return openCasesOf(ctx, root.id, Math.max(1, Math.min(first, 100)));
  }
}

/** Federation's door: same loader, same walls, same answer as `Query.case`. */
export const caseReference = reference(loadCase);
