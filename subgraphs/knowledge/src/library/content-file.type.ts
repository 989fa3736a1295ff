import { FileState } from '@respi/kit/quarantine.js';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'File di un contenuto. A document as it was issued; its words are searched (P24).' })
export class ContentFile {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;

  contentId!: string;

  @Field(() => String, { description: 'Titolo.' })
  title!: string;

  @Field(() => String, { description: 'Lingua in which it is written.' })
  locale!: string;

  @Field(() => String, { description: 'Tipo. Media type by its first bytes.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Grandezza. Bytes.' })
  size!: number;

  @Field(() => Boolean, { description: 'Controllato. Whether an antivirus looked at it.' })
  isScanned!: boolean;

  @Field(() => FileState, {
    description: 'Stato. What waits for the antivirus is shown to who works on the content alone (TH14).',
  })
  state!: FileState;

  @Field(() => Boolean, { description: 'Cercabile. Whether words were found in it: a scanned picture has none.' })
  hasWords!: boolean;

  @Field(() => String, { description: 'Indirizzo. Path of the file in the gateway.' })
  href!: string;
}
