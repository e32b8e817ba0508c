/** A derivation as lines of text: the tree with formula and value, the tie-break steps with their clauses, the neighbours. */
import type { DerivationNode, DerivedTieStep, Derivation, Neighbour } from '../../shared/rules/derivation.ts'

export function tellDerivation(derivation: Derivation): string[] {
  const { vacancy, candidate, place, total, tieSteps, neighbours } = derivation
  const rank = place.state === 'ranked' ? `peringkat / rank ${place.rank}` : place.state
  return [
    `${vacancy}  ${candidate}  ${rank}`,
    ...tellNode(total, 1),
    ...(tieSteps.length > 0 ? ['  Nilai sama, langkah pemecah / tie-break steps:'] : []),
    ...tieSteps.map(tellTieStep),
    ...neighbours.map(tellNeighbour),
  ]
}

function tellNode(
  { step, of, title, rule, formula, value, shown, reason, inputs }: DerivationNode,
  depth: number,
): string[] {
  const name = title?.id ?? of
  const how = formula ? ` = ${formula}` : ''
  const result = value === null ? (reason?.kind ?? '–') : `${value}${shown && shown !== value ? ` (${shown})` : ''}`
  const line = `${'  '.repeat(depth)}${step}${name ? ` ${name}` : ''}: ${result}${how}${rule ? ` [${rule}]` : ''}`
  return [line, ...inputs.flatMap((input) => tellNode(input, depth + 1))]
}

const tellTieStep = ({ number, clause, outcome, compared }: DerivedTieStep): string =>
  `    ${number}. ${clause.text.id}${clause.source ? ` (${clause.source})` : ''}: ${outcome}; ${compared
    .map(({ candidate, value, state }) => `${candidate.slice(0, 8)} ${value ?? state}`)
    .join(', ')}`

function tellNeighbour({ candidate, side, because }: Neighbour): string {
  const where = side === 'above' ? 'di atasnya / above' : 'di bawahnya / below'
  const why =
    because.kind === 'total'
      ? `nilai akhir / total ${because.other} : ${because.own} (selisih / difference ${because.difference})`
      : because.kind === 'tie-break'
        ? `langkah pemecah / tie-break step ${because.number} (${because.code})`
        : because.kind
  return `  ${where}: ${candidate.slice(0, 8)}, ${why}`
}
