/** Words of readers for the same thing, per language: a first glossary, to be kept by the editors. */
export const synonymGroups: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  permesso: {
    it: ['permesso di soggiorno', 'soggiorno', 'documenti di soggiorno', 'pds'],
    en: ['residence permit', 'permit of stay', 'stay permit', 'papers'],
    fr: ['titre de séjour', 'permis de séjour', 'carte de séjour', 'papiers'],
    ar: ['تصريح الإقامة', 'الإقامة', 'اوراق الاقامة', 'بطاقة الاقامة'],
    ro: ['permis de ședere', 'permisul', 'acte de ședere'],
    sq: ['leje qëndrimi', 'leja e qëndrimit', 'dokumentet'],
    uk: ['дозвіл на проживання', 'посвідка', 'посвідка на проживання', 'документи'],
    zh: ['居留', '居留许可', '居留证'],
    es: ['permiso de residencia', 'tarjeta de residencia', 'papeles'],
  },
};
