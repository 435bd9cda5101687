import { ApiError } from '@/lib/api/api-error';

/** The refusal of a field that was left empty, for `useSubmit` to show beside it. */
export const missing = (field: string, message: string) =>
  new ApiError('VALIDATION_ERROR', message, 400, [{ field, message }]);
