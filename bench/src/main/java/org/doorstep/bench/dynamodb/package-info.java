/// What an import is measured beside: the same transactions, issued bare.
///
/// The bench of the import itself is {@link org.doorstep.bench.ImportBench}; here is only what
/// speaks to DynamoDB without the store of listings in between.
@NullMarked
package org.doorstep.bench.dynamodb;

import org.jspecify.annotations.NullMarked;
