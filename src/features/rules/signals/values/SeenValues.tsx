import { useEffect } from 'react';
import type { FieldName } from '#src/contract/condition.ts';
import type { Product } from '#src/contract/product.ts';
import { useLook } from '#src/data/replay-client.ts';
import type { ValueCount } from '#src/domain/replay/field-values.ts';
import { useReplaySource } from '#src/features/rules/replay/replay-facts.ts';

export interface SeenValuesProps {
  readonly product: Product;
  readonly field: FieldName;
  readonly text: string;
  readonly most: number;
  readonly onFound: (values: readonly ValueCount[]) => void;
}

/** Asks which values the events carry. It is there only while a list is open: a rule may have 500 fields. */
export const SeenValues = ({ product, field, text, most, onFound }: SeenValuesProps) => {
  const source = useReplaySource();
  const { answer } = useLook(source, { what: 'values', product, field, text, most });
  // The field around it lists what was found, and lives longer than the question.
  useEffect(() => {
    if (answer !== undefined) onFound(answer);
  }, [answer, onFound]);
  return null;
};
