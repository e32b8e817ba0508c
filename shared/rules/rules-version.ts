/**
 * Version of the arithmetic of this folder, pinned in every official result. Whoever verifies recomputes with this version or
 * says so. It changes when the same scheme and scores could give another digit, rank or cut; not when code is tidied.
 */
export const rulesVersion = '1.0.0'
