/** A name that an event says, as the database keeps it beside what is hashed. */
export interface KeptName {
  /** Where the event says it: `data.name`, `data.signOffs.0.personName`. */
  at: string;
  /** Whose it is: a person's id, or a participant's. */
  of: string | null;
  value: string;
  /** What the digest was made with; gone with the person. */
  salt?: string;
  /** The digest itself, in place of the salt that is gone. */
  sha256?: string;
}

/** The same as readers get it: the name stands in the event, at its place. */
export type SealedName = { at: string; salt: string } | { at: string; sha256: string };
