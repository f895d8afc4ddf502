// SPDX-License-Identifier: Apache-2.0
/**
 * Classes made at run time. The only place that knows ByteBuddy, and of it only the class writer
 * (ASM) that it carries: its builder costs half a second on first use, the writer 20 ms.
 */
@NullMarked
package dev.kindred.dispatch.codegen;

import org.jspecify.annotations.NullMarked;
