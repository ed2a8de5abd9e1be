/** The validation rules of this API, besides those of the specification. */
import type { ValidationRule } from 'graphql';
import { documentSizeRule } from './documentSize.ts';
import { operationTypeRule } from './operationType.ts';

export const VALIDATION_RULES: ValidationRule[] = [documentSizeRule, operationTypeRule];
