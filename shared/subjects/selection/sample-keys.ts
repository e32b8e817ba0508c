/**
 * Keys of the sample come from a seed that anybody knows. Their requests name an installation that begins with zeros, which no
 * random one does, so a real selection can tell them and takes none: not as a holder, not as anybody else.
 */
const beginning = '0'.repeat(16)

/** From 16 hex digits that tell the sample's own laptops apart. */
export const sampleInstallation = (digits: string): string => beginning + digits

export const isSampleInstallation = (installation: string): boolean => installation.startsWith(beginning)
