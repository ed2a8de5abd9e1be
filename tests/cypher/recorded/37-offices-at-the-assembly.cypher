OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (e2:Entity {id: $p0}) WHERE e2.knownFrom <= k1 AND e2.knownTo > k1
WITH coalesce(e2.mergedInto, e2.id) AS id3, k1
MATCH (n4:Entity {id: id3}) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1
WITH n4, k1 WHERE n4.kind = 'EVENT'
CALL (n4, k1) { MATCH (n4)<-[:ENTITY]-(x5:Existence) WHERE x5.knownFrom <= k1 AND x5.knownTo > k1 RETURN coalesce(min(x5.startMin), -1000000000000) AS from6, coalesce(max(x5.endMax), 1000000000000) AS to7, count(CASE WHEN (x5.support <> 'ASSERTED' OR coalesce(x5.saidStartMax, x5.saidEndMin, x5.sureStartMin, x5.sureEndMax) IS NOT NULL) THEN 1 END) > 0 AS unsure8 }
CALL (n4, k1) {
MATCH (n4)<-[:ENTITY]-(x9:Existence) WHERE x9.knownFrom <= k1 AND x9.knownTo > k1
WITH x9, k1 ORDER BY x9.sort LIMIT 1
RETURN collect([[x9.start, x9.end, x9.endKind, x9.labelStart, x9.labelEnd, x9.labelEndKind, x9.accounts, x9.support]]) AS c10
}
CALL (n4, k1, from6, to7, unsure8) {
MATCH (n4)<-[:SUBJECT]-(f11:Relation) WHERE f11.type = 'BELONGS_TO' AND f11.knownFrom <= k1 AND f11.knownTo > k1
MATCH (f11)-[:OBJECT]->(n12)
WITH n12, f11, k1, from6, to7, unsure8 ORDER BY f11.sort LIMIT $p1
CALL (n12, k1, from6, to7, unsure8) {
WITH n12, k1, from6, to7, unsure8, [n12] AS reached13
CALL (reached13, k1, from6, to7, unsure8) {
UNWIND reached13 AS n14
MATCH (n14)<-[:SUBJECT]-(f15:Relation) WHERE f15.type IN ['PART_OF', 'BELONGS_TO'] AND f15.knownFrom <= k1 AND f15.knownTo > k1 AND (f15.state = false OR (f15.startMin <= to7 AND f15.endMax >= from6))
MATCH (f15)-[:OBJECT]->(n16)
RETURN collect(DISTINCT n16) AS more17
}
WITH n12, k1, from6, to7, unsure8, reached13 + more17 AS reached18
CALL (reached18, k1, from6, to7, unsure8) {
UNWIND reached18 AS n19
MATCH (n19)<-[:SUBJECT]-(f20:Relation) WHERE f20.type IN ['PART_OF', 'BELONGS_TO'] AND f20.knownFrom <= k1 AND f20.knownTo > k1 AND (f20.state = false OR (f20.startMin <= to7 AND f20.endMax >= from6))
MATCH (f20)-[:OBJECT]->(n21)
RETURN collect(DISTINCT n21) AS more22
}
WITH n12, k1, from6, to7, unsure8, reached18 + more22 AS reached23
CALL (reached23, k1, from6, to7, unsure8) {
UNWIND reached23 AS n24
MATCH (n24)<-[:SUBJECT]-(f25:Relation) WHERE f25.type IN ['PART_OF', 'BELONGS_TO'] AND f25.knownFrom <= k1 AND f25.knownTo > k1 AND (f25.state = false OR (f25.startMin <= to7 AND f25.endMax >= from6))
MATCH (f25)-[:OBJECT]->(n26)
RETURN collect(DISTINCT n26) AS more27
}
WITH n12, k1, from6, to7, unsure8, reached23 + more27 AS reached28
WITH n12, k1, from6, to7, unsure8, reached28, [n12] AS reached29
CALL (reached29, k1, from6, to7, unsure8) {
UNWIND reached29 AS n30
MATCH (n30)<-[:SUBJECT]-(f31:Relation) WHERE f31.type IN ['PART_OF', 'BELONGS_TO'] AND f31.knownFrom <= k1 AND f31.knownTo > k1 AND (f31.state = false OR (f31.startMin <= to7 AND f31.endMax >= from6 AND f31.startMax <= from6 AND f31.endMin >= to7 AND NOT unsure8 AND f31.support = 'ASSERTED'))
MATCH (f31)-[:OBJECT]->(n32)
RETURN collect(DISTINCT n32) AS more33
}
WITH n12, k1, from6, to7, unsure8, reached28, reached29 + more33 AS reached34
CALL (reached34, k1, from6, to7, unsure8) {
UNWIND reached34 AS n35
MATCH (n35)<-[:SUBJECT]-(f36:Relation) WHERE f36.type IN ['PART_OF', 'BELONGS_TO'] AND f36.knownFrom <= k1 AND f36.knownTo > k1 AND (f36.state = false OR (f36.startMin <= to7 AND f36.endMax >= from6 AND f36.startMax <= from6 AND f36.endMin >= to7 AND NOT unsure8 AND f36.support = 'ASSERTED'))
MATCH (f36)-[:OBJECT]->(n37)
RETURN collect(DISTINCT n37) AS more38
}
WITH n12, k1, from6, to7, unsure8, reached28, reached34 + more38 AS reached39
CALL (reached39, k1, from6, to7, unsure8) {
UNWIND reached39 AS n40
MATCH (n40)<-[:SUBJECT]-(f41:Relation) WHERE f41.type IN ['PART_OF', 'BELONGS_TO'] AND f41.knownFrom <= k1 AND f41.knownTo > k1 AND (f41.state = false OR (f41.startMin <= to7 AND f41.endMax >= from6 AND f41.startMax <= from6 AND f41.endMin >= to7 AND NOT unsure8 AND f41.support = 'ASSERTED'))
MATCH (f41)-[:OBJECT]->(n42)
RETURN collect(DISTINCT n42) AS more43
}
WITH n12, k1, from6, to7, unsure8, reached28, reached39 + more43 AS reached44
WITH n12, k1, from6, to7, unsure8, reached28, [x IN reached44 | x.id] AS sure45
UNWIND reached28 AS n46
WITH DISTINCT n12, k1, from6, to7, unsure8, n46, n46.id IN sure45 AS rank47
MATCH (n46)<-[:OBJECT]-(f48:Relation) WHERE f48.type = 'BELONGS_TO' AND f48.knownFrom <= k1 AND f48.knownTo > k1
MATCH (f48)-[:SUBJECT]->(n49) WHERE n49.kind IN ['OFFICE'] AND ((f48.state = false OR (f48.startMin <= to7 AND f48.endMax >= from6)) OR (f48.id = coalesce(n49.definedBy, '') AND EXISTS { MATCH (n49)<-[:ENTITY]-(x50:Existence) WHERE x50.startMin <= to7 AND x50.endMax >= from6 AND x50.knownFrom <= k1 AND x50.knownTo > k1 }))
WITH n49, f48, rank47, k1, from6, to7, unsure8 ORDER BY f48.sort LIMIT $p2
CALL (n49, k1, from6, to7, unsure8) {
MATCH (n49)<-[:ENTITY]-(f51:Name) WHERE n49.labelVaries = true AND f51.knownFrom <= k1 AND f51.knownTo > k1
WITH f51 ORDER BY f51.sort
RETURN collect([f51.text, f51.language, f51.nameKind, [f51.startMin, f51.startMax, f51.endMin, f51.endMax, f51.support]]) AS c52
}
CALL (n49, k1, from6, to7, unsure8) {
MATCH (n49)<-[:OFFICE]-(n53:Tenure) WHERE n53.startMin <= to7 AND n53.endMax >= from6 AND n53.knownFrom <= k1 AND n53.knownTo > k1
WITH n53, k1, from6, to7, unsure8 ORDER BY n53.sort LIMIT $p3
CALL (n53, k1, from6, to7, unsure8) {
MATCH (n53)-[:HOLDER]->(n54)
CALL (n54, k1, from6, to7, unsure8) {
MATCH (n54)<-[:ENTITY]-(f55:Name) WHERE n54.labelVaries = true AND f55.knownFrom <= k1 AND f55.knownTo > k1
WITH f55 ORDER BY f55.sort
RETURN collect([f55.text, f55.language, f55.nameKind, [f55.startMin, f55.startMax, f55.endMin, f55.endMax, f55.support]]) AS c56
}
RETURN collect([n54.kind, [n54.label, c56, n54.labelVaries, n54.givenLabel]]) AS c57
}
WITH n53, c57 ORDER BY n53.sort
RETURN collect([c57, [n53.startMin, n53.startMax, n53.endMin, n53.endMax, n53.support], [[n53.start, n53.end, n53.endKind, n53.labelStart, n53.labelEnd, n53.labelEndKind, n53.accounts, n53.support]]]) AS c58
}
WITH n49, f48, rank47, c52, c58 ORDER BY f48.sort
RETURN collect([[f48.startMin, f48.startMax, f48.endMin, f48.endMax, f48.support], (f48.id = coalesce(n49.definedBy, '') AND EXISTS { MATCH (n49)<-[:ENTITY]-(x59:Existence) WHERE x59.startMin <= to7 AND x59.endMax >= from6 AND x59.startMax <= from6 AND x59.endMin >= to7 AND NOT unsure8 AND x59.support = 'ASSERTED' AND x59.knownFrom <= k1 AND x59.knownTo > k1 }), rank47, [[n49.label, c52, n49.labelVaries, n49.givenLabel], [c58]]]) AS c60
}
WITH n12, f11, c60 ORDER BY f11.sort
RETURN collect([n12.kind, n12.label, [c60]]) AS c61
}
CALL (n4, k1, from6, to7, unsure8) {
MATCH (n4)<-[:SUBJECT]-(f62:Relation) WHERE f62.type = 'HELD_IN' AND f62.knownFrom <= k1 AND f62.knownTo > k1
MATCH (f62)-[:OBJECT]->(n63) WHERE n63.kind IN ['REGION']
WITH n63, f62, k1, from6, to7, unsure8 ORDER BY f62.sort LIMIT $p4
CALL (n63, k1, from6, to7, unsure8) {
WITH n63, k1, from6, to7, unsure8, [n63] AS reached64
CALL (reached64, k1, from6, to7, unsure8) {
UNWIND reached64 AS n65
MATCH (n65)<-[:SUBJECT]-(f66:Relation) WHERE f66.type IN ['PART_OF', 'BELONGS_TO'] AND f66.knownFrom <= k1 AND f66.knownTo > k1 AND (f66.state = false OR (f66.startMin <= to7 AND f66.endMax >= from6))
MATCH (f66)-[:OBJECT]->(n67)
RETURN collect(DISTINCT n67) AS more68
}
WITH n63, k1, from6, to7, unsure8, reached64 + more68 AS reached69
CALL (reached69, k1, from6, to7, unsure8) {
UNWIND reached69 AS n70
MATCH (n70)<-[:SUBJECT]-(f71:Relation) WHERE f71.type IN ['PART_OF', 'BELONGS_TO'] AND f71.knownFrom <= k1 AND f71.knownTo > k1 AND (f71.state = false OR (f71.startMin <= to7 AND f71.endMax >= from6))
MATCH (f71)-[:OBJECT]->(n72)
RETURN collect(DISTINCT n72) AS more73
}
WITH n63, k1, from6, to7, unsure8, reached69 + more73 AS reached74
CALL (reached74, k1, from6, to7, unsure8) {
UNWIND reached74 AS n75
MATCH (n75)<-[:SUBJECT]-(f76:Relation) WHERE f76.type IN ['PART_OF', 'BELONGS_TO'] AND f76.knownFrom <= k1 AND f76.knownTo > k1 AND (f76.state = false OR (f76.startMin <= to7 AND f76.endMax >= from6))
MATCH (f76)-[:OBJECT]->(n77)
RETURN collect(DISTINCT n77) AS more78
}
WITH n63, k1, from6, to7, unsure8, reached74 + more78 AS reached79
WITH n63, k1, from6, to7, unsure8, reached79, [n63] AS reached80
CALL (reached80, k1, from6, to7, unsure8) {
UNWIND reached80 AS n81
MATCH (n81)<-[:SUBJECT]-(f82:Relation) WHERE f82.type IN ['PART_OF', 'BELONGS_TO'] AND f82.knownFrom <= k1 AND f82.knownTo > k1 AND (f82.state = false OR (f82.startMin <= to7 AND f82.endMax >= from6 AND f82.startMax <= from6 AND f82.endMin >= to7 AND NOT unsure8 AND f82.support = 'ASSERTED'))
MATCH (f82)-[:OBJECT]->(n83)
RETURN collect(DISTINCT n83) AS more84
}
WITH n63, k1, from6, to7, unsure8, reached79, reached80 + more84 AS reached85
CALL (reached85, k1, from6, to7, unsure8) {
UNWIND reached85 AS n86
MATCH (n86)<-[:SUBJECT]-(f87:Relation) WHERE f87.type IN ['PART_OF', 'BELONGS_TO'] AND f87.knownFrom <= k1 AND f87.knownTo > k1 AND (f87.state = false OR (f87.startMin <= to7 AND f87.endMax >= from6 AND f87.startMax <= from6 AND f87.endMin >= to7 AND NOT unsure8 AND f87.support = 'ASSERTED'))
MATCH (f87)-[:OBJECT]->(n88)
RETURN collect(DISTINCT n88) AS more89
}
WITH n63, k1, from6, to7, unsure8, reached79, reached85 + more89 AS reached90
CALL (reached90, k1, from6, to7, unsure8) {
UNWIND reached90 AS n91
MATCH (n91)<-[:SUBJECT]-(f92:Relation) WHERE f92.type IN ['PART_OF', 'BELONGS_TO'] AND f92.knownFrom <= k1 AND f92.knownTo > k1 AND (f92.state = false OR (f92.startMin <= to7 AND f92.endMax >= from6 AND f92.startMax <= from6 AND f92.endMin >= to7 AND NOT unsure8 AND f92.support = 'ASSERTED'))
MATCH (f92)-[:OBJECT]->(n93)
RETURN collect(DISTINCT n93) AS more94
}
WITH n63, k1, from6, to7, unsure8, reached79, reached90 + more94 AS reached95
WITH n63, k1, from6, to7, unsure8, reached79, [x IN reached95 | x.id] AS sure96
UNWIND reached79 AS n97
WITH DISTINCT n63, k1, from6, to7, unsure8, n97, n97.id IN sure96 AS rank98
MATCH (n97)<-[:OBJECT]-(f99:Relation) WHERE f99.type = 'BELONGS_TO' AND f99.knownFrom <= k1 AND f99.knownTo > k1
MATCH (f99)-[:SUBJECT]->(n100) WHERE n100.kind IN ['OFFICE'] AND ((f99.state = false OR (f99.startMin <= to7 AND f99.endMax >= from6)) OR (f99.id = coalesce(n100.definedBy, '') AND EXISTS { MATCH (n100)<-[:ENTITY]-(x101:Existence) WHERE x101.startMin <= to7 AND x101.endMax >= from6 AND x101.knownFrom <= k1 AND x101.knownTo > k1 }))
WITH n100, f99, rank98, k1, from6, to7, unsure8 ORDER BY f99.sort LIMIT $p5
CALL (n100, k1, from6, to7, unsure8) {
MATCH (n100)<-[:ENTITY]-(f102:Name) WHERE n100.labelVaries = true AND f102.knownFrom <= k1 AND f102.knownTo > k1
WITH f102 ORDER BY f102.sort
RETURN collect([f102.text, f102.language, f102.nameKind, [f102.startMin, f102.startMax, f102.endMin, f102.endMax, f102.support]]) AS c103
}
CALL (n100, k1, from6, to7, unsure8) {
MATCH (n100)<-[:OFFICE]-(n104:Tenure) WHERE n104.startMin <= to7 AND n104.endMax >= from6 AND n104.knownFrom <= k1 AND n104.knownTo > k1
WITH n104, k1, from6, to7, unsure8 ORDER BY n104.sort LIMIT $p6
CALL (n104, k1, from6, to7, unsure8) {
MATCH (n104)-[:HOLDER]->(n105)
CALL (n105, k1, from6, to7, unsure8) {
MATCH (n105)<-[:ENTITY]-(f106:Name) WHERE n105.labelVaries = true AND f106.knownFrom <= k1 AND f106.knownTo > k1
WITH f106 ORDER BY f106.sort
RETURN collect([f106.text, f106.language, f106.nameKind, [f106.startMin, f106.startMax, f106.endMin, f106.endMax, f106.support]]) AS c107
}
RETURN collect([n105.kind, [n105.label, c107, n105.labelVaries, n105.givenLabel]]) AS c108
}
WITH n104, c108 ORDER BY n104.sort
RETURN collect([c108, [n104.startMin, n104.startMax, n104.endMin, n104.endMax, n104.support], [[n104.start, n104.end, n104.endKind, n104.labelStart, n104.labelEnd, n104.labelEndKind, n104.accounts, n104.support]]]) AS c109
}
WITH n100, f99, rank98, c103, c109 ORDER BY f99.sort
RETURN collect([[f99.startMin, f99.startMax, f99.endMin, f99.endMax, f99.support], (f99.id = coalesce(n100.definedBy, '') AND EXISTS { MATCH (n100)<-[:ENTITY]-(x110:Existence) WHERE x110.startMin <= to7 AND x110.endMax >= from6 AND x110.startMax <= from6 AND x110.endMin >= to7 AND NOT unsure8 AND x110.support = 'ASSERTED' AND x110.knownFrom <= k1 AND x110.knownTo > k1 }), rank98, [[n100.label, c103, n100.labelVaries, n100.givenLabel], [c109]]]) AS c111
}
WITH n63, f62, c111 ORDER BY f62.sort
RETURN collect([n63.label, [c111]]) AS c112
}
RETURN collect([[from6, to7, unsure8, n4.label, c10, [c61], [c112]], n4.id]) AS c113
}
OPTIONAL MATCH (clock114:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock114.writing IS NULL
RETURN [k1, c113, coalesce(clock114.number, 0)] AS row
