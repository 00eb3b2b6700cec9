/** Words so common that sharing them says nothing. Folded, in one set: a text's language is not needed to drop them. */
export const stopWords: ReadonlySet<string> = new Set(
  `
  the and for with that this from are was were has have had not but you your our they when what which can
  cannot does did will would could been after before then than there here just also any all get got since into
  les des une est dans sur avec pour que qui pas plus mais par mon mes son ses nous vous votre notre cette ces
  quand depuis tout tous fait etre avoir suis sont ont elle ils leur chez donc alors apres avant bien peux peut
  het een van dat die dit deze niet maar met voor naar aan bij ook wel nog als dan toen kan kunnen heb heeft
  had zijn was waren wordt worden mijn jullie onze hun sinds geen meer moet moeten gaat gaan krijg komt naar
  `
    .trim()
    .split(/\s+/),
);
