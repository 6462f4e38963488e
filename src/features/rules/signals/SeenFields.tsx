import { useEffect } from 'react';
import type { Product } from '#src/contract/product.ts';
import { useLook } from '#src/data/replay-client.ts';
import type { FieldUse } from '#src/domain/replay/field-values.ts';
import { useReplaySource } from '#src/features/rules/replay/replay-facts.ts';

interface SeenFieldsProps {
  readonly product: Product;
  readonly onFound: (uses: readonly FieldUse[]) => void;
}

/** Asks which fields the events of a product carry. It is there only while a list is open: a rule may have 500 of them. */
export const SeenFields = ({ product, onFound }: SeenFieldsProps) => {
  const source = useReplaySource();
  const { answer } = useLook(source, { what: 'fields', product });
  // The picker around it lists what was found, and lives longer than the question.
  useEffect(() => {
    if (answer !== undefined) onFound(answer);
  }, [answer, onFound]);
  return null;
};
