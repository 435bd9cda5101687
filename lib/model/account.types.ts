/** Who somebody is in a document: a name can be anybody's, the id and the email are not. */
export interface Account {
  id: string;
  name: string;
  /** Not told to guests. */
  email: string | null;
  /** The name alone does not say who it is; see `unclear`. */
  sharesName: boolean;
}
