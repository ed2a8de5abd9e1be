OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
CALL () { MATCH (batch2:Batch) RETURN coalesce(max(CASE WHEN batch2.appliedAt <= $p0 THEN batch2.number ELSE 0 END), 0) AS after3 }
WITH after3, k1 AS until4, k1
CALL (after3, until4) { MATCH (n5:Fact) WHERE n5.knownFrom > after3 AND n5.knownFrom <= until4 RETURN n5, n5.knownFrom AS f6 UNION ALL MATCH (n5:Withdrawn) WHERE n5.knownFrom > after3 AND n5.knownFrom <= until4 RETURN n5, n5.knownFrom AS f6 UNION ALL MATCH (n5:Past) WHERE n5.knownFrom > after3 AND n5.knownFrom <= until4 AND n5.kind IN ['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'RELATION', 'NAME', 'EXISTENCE', 'QUANTITY', 'REMARK'] RETURN n5, n5.knownFrom AS f6 UNION ALL MATCH (n5:Past) WHERE n5.knownTo > after3 AND n5.knownTo <= until4 AND n5.kind IN ['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'RELATION', 'NAME', 'EXISTENCE', 'QUANTITY', 'REMARK'] RETURN n5, n5.knownTo AS f6 }
UNWIND [n5] AS n7
WITH n7 AS n5, f6, k1
WITH n5.id AS id8, f6, k1, collect(CASE WHEN f6 = n5.knownFrom THEN n5 END) AS written9, collect(CASE WHEN f6 = n5.knownTo THEN n5 END) AS closed10
UNWIND CASE WHEN size(written9) > 0 THEN written9 ELSE closed10 END AS n5
WITH n5, f6, k1
WITH n5, f6, k1 ORDER BY toString(10000000000 + f6) + ' ' + n5.id LIMIT $p1
CALL (n5, k1) {
UNWIND [n5.knownFrom] AS k11
CALL (n5, k11) {
MATCH (n5)-[role12:HOLDER|WAS_HOLDER|OFFICE|WAS_OFFICE|CAPACITY|WAS_CAPACITY|BY_EVENT|WAS_BY_EVENT|MEMBER|WAS_MEMBER|BODY|WAS_BODY|EVENT|WAS_EVENT|PARTICIPANT|WAS_PARTICIPANT|ON_BEHALF_OF|WAS_ON_BEHALF_OF|SUBJECT|WAS_SUBJECT|OBJECT|WAS_OBJECT|ENTITY|WAS_ENTITY|ABOUT|WAS_ABOUT|WITHDRAWN_HOLDER|WAS_WITHDRAWN_HOLDER|WITHDRAWN_OFFICE|WAS_WITHDRAWN_OFFICE|WITHDRAWN_CAPACITY|WAS_WITHDRAWN_CAPACITY|WITHDRAWN_BY_EVENT|WAS_WITHDRAWN_BY_EVENT|WITHDRAWN_MEMBER|WAS_WITHDRAWN_MEMBER|WITHDRAWN_BODY|WAS_WITHDRAWN_BODY|WITHDRAWN_EVENT|WAS_WITHDRAWN_EVENT|WITHDRAWN_PARTICIPANT|WAS_WITHDRAWN_PARTICIPANT|WITHDRAWN_ON_BEHALF_OF|WAS_WITHDRAWN_ON_BEHALF_OF|WITHDRAWN_SUBJECT|WAS_WITHDRAWN_SUBJECT|WITHDRAWN_OBJECT|WAS_WITHDRAWN_OBJECT|WITHDRAWN_ENTITY|WAS_WITHDRAWN_ENTITY|WITHDRAWN_ABOUT|WAS_WITHDRAWN_ABOUT]->(n13)
CALL (n13, k11) { MATCH (n13)-[:WAS*0..1]->(s14) WHERE coalesce(s14.knownFrom, 0) <= k11 AND coalesce(s14.knownTo, 2147483647) > k11 RETURN s14 }
RETURN collect([type(role12), n13.id, s14.label, s14.labels]) AS c15
}
RETURN collect([k11, [n5.kind, n5.id, n5.kind, [[n5.kind, n5.acting, n5.vacant, n5.role, n5.groupText, n5.type, n5.text, n5.property, n5.unit, n5.support], c15]]]) AS c16
}
CALL (n5, k1, f6) {
MATCH (n17:Past {id: n5.id}) WHERE n17.knownTo = f6
OPTIONAL MATCH (made18:Batch {number: n17.knownFrom})
OPTIONAL MATCH (closed19:Batch {number: n17.knownTo})
WITH *, n17.knownFrom AS k20
RETURN collect([n17.knownFrom, n17.knownTo, made18.appliedAt, closed19.appliedAt, k1, [n17.kind, [[n17.start, n17.end, n17.endKind, n17.labelStart, n17.labelEnd, n17.labelEndKind, n17.accounts, n17.support]]]]) AS c21
}
CALL (n5, k1, f6) {
WITH n5 AS n22, f6 AS number23, k1 WHERE n22.knownFrom = number23
OPTIONAL MATCH (made24:Batch {number: n22.knownFrom})
OPTIONAL MATCH (closed25:Batch {number: n22.knownTo})
WITH *, n22.knownFrom AS k26
RETURN collect([n22.knownFrom, n22.knownTo, made24.appliedAt, closed25.appliedAt, k1, [n22.kind, [[n22.start, n22.end, n22.endKind, n22.labelStart, n22.labelEnd, n22.labelEndKind, n22.accounts, n22.support]]]]) AS c27
}
WITH n5, f6, c16, c21, c27 ORDER BY toString(10000000000 + f6) + ' ' + n5.id
RETURN collect([f6, c16, c21, c27]) AS c28
}
CALL (k1) {
CALL () { MATCH (batch29:Batch) RETURN coalesce(max(CASE WHEN batch29.appliedAt <= $p0 THEN batch29.number ELSE 0 END), 0) AS after30 }
WITH after30, k1 AS until31, k1
CALL (after30, until31) { MATCH (n32:Fact) WHERE n32.knownFrom > after30 AND n32.knownFrom <= until31 RETURN n32, n32.knownFrom AS f33 UNION ALL MATCH (n32:Withdrawn) WHERE n32.knownFrom > after30 AND n32.knownFrom <= until31 RETURN n32, n32.knownFrom AS f33 UNION ALL MATCH (n32:Past) WHERE n32.knownFrom > after30 AND n32.knownFrom <= until31 AND n32.kind IN ['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'RELATION', 'NAME', 'EXISTENCE', 'QUANTITY', 'REMARK'] RETURN n32, n32.knownFrom AS f33 UNION ALL MATCH (n32:Past) WHERE n32.knownTo > after30 AND n32.knownTo <= until31 AND n32.kind IN ['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'RELATION', 'NAME', 'EXISTENCE', 'QUANTITY', 'REMARK'] RETURN n32, n32.knownTo AS f33 }
UNWIND [n32] AS n34
WITH n34 AS n32, f33, k1
WITH DISTINCT n32.id AS id35, f33, k1
RETURN count(*) AS c36
}
OPTIONAL MATCH (clock37:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock37.writing IS NULL
RETURN [k1, [c28, c36], coalesce(clock37.number, 0)] AS row
