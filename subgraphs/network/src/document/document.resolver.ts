import type { HouseContext } from '@respi/kit/context.js';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Adhesion } from '../adhesion/adhesion.entity.js';
import { ProtocolloVersion } from '../protocollo/protocollo.type.js';
import { canAddDocument } from './document.policy.js';
import { loadDocumentsOf } from './document.reads.js';
import { DocumentKind, NetworkDocument } from './document.type.js';

@Resolver(() => NetworkDocument)
export class NetworkDocumentResolver {
  @FieldResolver(() => String, { description: 'Collegamento. Path of the file door of the gateway.' })
  href(@Root() { id }: NetworkDocument): string {
    return `/files/network/document/${id}`;
  }
}

@Resolver(() => Adhesion)
export class DocumentsOfAdhesionResolver {
  @FieldResolver(() => [NetworkDocument], {
    description: 'Documenti. Delibera and signed files, with digest and signatures.',
  })
  documents(@Root() adhesion: Adhesion, @Ctx() ctx: HouseContext): Promise<NetworkDocument[]> {
    return loadDocumentsOf(ctx, adhesion.id);
  }

  @FieldResolver(() => [DocumentKind], { description: 'Consentito. Kinds of document that the reader may add now.' })
  viewerCanAdd(@Root() { enteId }: Adhesion, @Ctx() { actor }: HouseContext): DocumentKind[] {
    const kinds = [DocumentKind.DELIBERA, DocumentKind.SIGNED_BY_ENTE, DocumentKind.SIGNED_BY_PROVINCIA];
    return kinds.filter((kind) => canAddDocument(actor, kind, enteId));
  }
}

@Resolver(() => ProtocolloVersion)
export class DocumentsOfVersionResolver {
  @FieldResolver(() => [NetworkDocument], { description: 'Allegati e modifiche. Numbered; public (N4, N9).' })
  documents(@Root() version: ProtocolloVersion, @Ctx() ctx: HouseContext): Promise<NetworkDocument[]> {
    return loadDocumentsOf(ctx, version.id);
  }

  @FieldResolver(() => [DocumentKind], { description: 'Consentito. Kinds of document that the reader may add now.' })
  viewerCanAdd(@Ctx() { actor }: HouseContext): DocumentKind[] {
    const kinds = [DocumentKind.ANNEX, DocumentKind.AMENDMENT, DocumentKind.TERMINATION];
    return kinds.filter((kind) => canAddDocument(actor, kind, null));
  }
}
