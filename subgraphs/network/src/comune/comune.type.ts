import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { AdhesionState } from '../adhesion/adhesion-state.enum.js';

@ObjectType({ description: 'Comune. A municipality of the province.' })
export class Comune {
  @Field(() => ID, { description: 'Codice ISTAT.' })
  istatCode!: string;

  @Field(() => String, { description: 'Nome.' })
  name!: string;

  @Field(() => Float, { description: 'Latitudine. WGS84.' })
  lat!: number;

  @Field(() => Float, { description: 'Longitudine. WGS84.' })
  lon!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Residenti stranieri. Null is unknown or fewer than five, never zero.',
  })
  foreignResidents!: number | null;

  @Field(() => AdhesionState, { nullable: true, description: 'Stato dell’adesione del Comune.' })
  adhesionState!: AdhesionState | null;

  bacinoId!: string | null;
}
