import { registerEnumType } from 'type-graphql';

export enum PlaceOrder {
  NAME = 'NAME',
  ENTE = 'ENTE',
  COMUNE = 'COMUNE',
}

registerEnumType(PlaceOrder, {
  name: 'PlaceOrder',
  description: 'Ordine di sportelli e sedi. What is equal by name (N1).',
  valuesConfig: {
    NAME: { description: 'Per nome.' },
    ENTE: { description: 'Per ente.' },
    COMUNE: { description: 'Per comune. Those of which it is not known first.' },
  },
});
