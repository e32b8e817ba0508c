/** Every number's recipe, run by R as a reader would run it, prints our digits: public cases and seeded data of several shapes. */
import { describe, expect, it } from 'vitest'
import { publicRecipes } from './r-public-cases.ts'
import { disagreements, runRecipes } from './r-recipes.ts'
import { facetRecipes, seededRecipes } from './r-seeded-recipes.ts'

const isFacets = ({ data }: { readonly data: { readonly kind: string } }): boolean => data.kind === 'mfrm'

describe('Rscript recipe.R', () => {
  it('prints our digits of the public cases, to 1e-6', () => {
    const ran = runRecipes(publicRecipes.filter((one) => !isFacets(one)))
    expect(ran).toHaveLength(15)
    expect(ran.flatMap((one) => disagreements(one, 1e-6))).toEqual([])
  })

  it('prints our digits of seeded data, to 1e-6', () => {
    const ran = runRecipes(seededRecipes)
    expect(ran.every(({ ours }) => ours.size > 0)).toBe(true)
    expect(ran.flatMap((one) => disagreements(one, 1e-6))).toEqual([])
  })

  it('prints our many-facet measures, to 1e-3 logits', () => {
    const ran = runRecipes([...publicRecipes.filter(isFacets), ...facetRecipes])
    expect(ran).toHaveLength(7)
    expect(ran.flatMap((one) => disagreements(one, 1e-3))).toEqual([])
  })
})
