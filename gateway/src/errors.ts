import { maskError } from '@respi/kit/errors.js';
import { type GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Errors of houses arrive masked, with their reference; whatever else goes wrong is masked here. Adds the name of a house that is down. */
export function publicErrors(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code, ref, service } = (formatted.extensions ?? {}) as { code?: string; ref?: string; service?: string };
  const place = formatted.path ? { path: formatted.path } : {};
  const fromHouse =
    typeof ref === 'string' || code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' || code === 'BAD_USER_INPUT';
  if (fromHouse) return { message: formatted.message, ...place, extensions: { code, ...(ref ? { ref } : {}) } };
  if (code === 'UNAVAILABLE' || code === 'OVERLOADED') {
    return { message: formatted.message, ...place, extensions: { code, ...(service ? { service } : {}) } };
  }
  if (code === 'READ_ONLY') {
    const { until } = formatted.extensions as { until: string };
    return { message: formatted.message, ...place, extensions: { code, until } };
  }
  return { ...maskError(error as GraphQLError), ...place };
}
