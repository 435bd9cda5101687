/** What has become of the last thing that was written. */
export type NoteState = 'saving' | 'saved' | 'waiting';
