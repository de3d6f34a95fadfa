/** Slug of the contest that takes the invented figures of a rehearsal, beside the real one: "gladi-dpr-2024". */
export const toRehearsalSlug = (slug: string): string => `gladi-${slug}`;

/** The election that contests of rehearsals stand in. */
export const REHEARSAL_ELECTION = { slug: "gladi", name: "Gladi (angka buatan)" } as const;
