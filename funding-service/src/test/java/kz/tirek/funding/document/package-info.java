/// Tests of documents and requirements.
@NullMarked
package kz.tirek.funding.document;

import org.jspecify.annotations.NullMarked;
