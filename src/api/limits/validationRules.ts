/** The validation rules of this API, besides those of the specification. */
import type { ValidationRule } from 'graphql';
import { operationTypeRule } from './operationType.ts';

export const VALIDATION_RULES: ValidationRule[] = [operationTypeRule];
