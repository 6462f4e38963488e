import { createContext, use } from 'react';
import type { Product } from '#src/contract/product.ts';

/** Whose events a condition is about; undefined where that is of no one product. */
export const ProductContext = createContext<Product | undefined>(undefined);

export const useProduct = (): Product | undefined => use(ProductContext);
