OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (e2:Entity {id: $p0}) WHERE e2.knownFrom <= k1 AND e2.knownTo > k1
WITH coalesce(e2.mergedInto, e2.id) AS id3, k1
MATCH (n4:Entity {id: id3}) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1
WITH n4, k1 WHERE n4.kind = 'EVENT'
CALL (n4, k1) { MATCH (n4)<-[:ENTITY]-(x5:Existence) WHERE x5.knownFrom <= k1 AND x5.knownTo > k1 RETURN coalesce(min(x5.startMin), -1000000000000) AS from6, coalesce(max(x5.endMax), 1000000000000) AS to7 }
CALL (n4, k1) {
MATCH (n4)<-[:ENTITY]-(x8:Existence) WHERE x8.knownFrom <= k1 AND x8.knownTo > k1
WITH x8, k1 ORDER BY x8.sort LIMIT 1
RETURN collect([[x8.start, x8.end, x8.endKind, x8.labelStart, x8.labelEnd, x8.labelEndKind, x8.support]]) AS c9
}
CALL (n4, k1, from6, to7) {
MATCH (n4)<-[:SUBJECT]-(f10:Relation) WHERE f10.type = 'BELONGS_TO' AND f10.knownFrom <= k1 AND f10.knownTo > k1
MATCH (f10)-[:OBJECT]->(n11)
WITH n11, f10, k1, from6, to7 ORDER BY f10.sort LIMIT $p1
CALL (n11, k1, from6, to7) {
WITH n11, k1, from6, to7, [n11] AS reached12
CALL (reached12, k1, from6, to7) {
UNWIND reached12 AS n13
MATCH (n13)<-[:SUBJECT]-(f14:Relation) WHERE f14.type IN ['PART_OF', 'BELONGS_TO'] AND f14.knownFrom <= k1 AND f14.knownTo > k1 AND (f14.state = false OR (f14.startMin <= to7 AND f14.endMax >= from6))
MATCH (f14)-[:OBJECT]->(n15)
RETURN collect(DISTINCT n15) AS more16
}
WITH n11, k1, from6, to7, reached12 + more16 AS reached17
CALL (reached17, k1, from6, to7) {
UNWIND reached17 AS n18
MATCH (n18)<-[:SUBJECT]-(f19:Relation) WHERE f19.type IN ['PART_OF', 'BELONGS_TO'] AND f19.knownFrom <= k1 AND f19.knownTo > k1 AND (f19.state = false OR (f19.startMin <= to7 AND f19.endMax >= from6))
MATCH (f19)-[:OBJECT]->(n20)
RETURN collect(DISTINCT n20) AS more21
}
WITH n11, k1, from6, to7, reached17 + more21 AS reached22
CALL (reached22, k1, from6, to7) {
UNWIND reached22 AS n23
MATCH (n23)<-[:SUBJECT]-(f24:Relation) WHERE f24.type IN ['PART_OF', 'BELONGS_TO'] AND f24.knownFrom <= k1 AND f24.knownTo > k1 AND (f24.state = false OR (f24.startMin <= to7 AND f24.endMax >= from6))
MATCH (f24)-[:OBJECT]->(n25)
RETURN collect(DISTINCT n25) AS more26
}
WITH n11, k1, from6, to7, reached22 + more26 AS reached27
WITH n11, k1, from6, to7, reached27, [n11] AS reached28
CALL (reached28, k1, from6, to7) {
UNWIND reached28 AS n29
MATCH (n29)<-[:SUBJECT]-(f30:Relation) WHERE f30.type IN ['PART_OF', 'BELONGS_TO'] AND f30.knownFrom <= k1 AND f30.knownTo > k1 AND (f30.state = false OR (f30.startMin <= to7 AND f30.endMax >= from6 AND f30.startMax <= from6 AND f30.endMin >= to7 AND f30.support = 'ASSERTED'))
MATCH (f30)-[:OBJECT]->(n31)
RETURN collect(DISTINCT n31) AS more32
}
WITH n11, k1, from6, to7, reached27, reached28 + more32 AS reached33
CALL (reached33, k1, from6, to7) {
UNWIND reached33 AS n34
MATCH (n34)<-[:SUBJECT]-(f35:Relation) WHERE f35.type IN ['PART_OF', 'BELONGS_TO'] AND f35.knownFrom <= k1 AND f35.knownTo > k1 AND (f35.state = false OR (f35.startMin <= to7 AND f35.endMax >= from6 AND f35.startMax <= from6 AND f35.endMin >= to7 AND f35.support = 'ASSERTED'))
MATCH (f35)-[:OBJECT]->(n36)
RETURN collect(DISTINCT n36) AS more37
}
WITH n11, k1, from6, to7, reached27, reached33 + more37 AS reached38
CALL (reached38, k1, from6, to7) {
UNWIND reached38 AS n39
MATCH (n39)<-[:SUBJECT]-(f40:Relation) WHERE f40.type IN ['PART_OF', 'BELONGS_TO'] AND f40.knownFrom <= k1 AND f40.knownTo > k1 AND (f40.state = false OR (f40.startMin <= to7 AND f40.endMax >= from6 AND f40.startMax <= from6 AND f40.endMin >= to7 AND f40.support = 'ASSERTED'))
MATCH (f40)-[:OBJECT]->(n41)
RETURN collect(DISTINCT n41) AS more42
}
WITH n11, k1, from6, to7, reached27, reached38 + more42 AS reached43
WITH n11, k1, from6, to7, reached27, [x IN reached43 | x.id] AS sure44
UNWIND reached27 AS n45
WITH DISTINCT n11, k1, from6, to7, n45, n45.id IN sure44 AS rank46
MATCH (n45)<-[:OBJECT]-(f47:Relation) WHERE f47.type = 'BELONGS_TO' AND f47.knownFrom <= k1 AND f47.knownTo > k1
MATCH (f47)-[:SUBJECT]->(n48) WHERE n48.kind IN ['OFFICE'] AND ((f47.state = false OR (f47.startMin <= to7 AND f47.endMax >= from6)) OR (f47.id = coalesce(n48.definedBy, '') AND EXISTS { MATCH (n48)<-[:ENTITY]-(x49:Existence) WHERE x49.startMin <= to7 AND x49.endMax >= from6 AND x49.knownFrom <= k1 AND x49.knownTo > k1 }))
WITH n48, f47, rank46, k1, from6, to7 ORDER BY f47.sort LIMIT $p2
CALL (n48, k1, from6, to7) {
MATCH (n48)<-[:ENTITY]-(f50:Name) WHERE n48.labelVaries = true AND f50.knownFrom <= k1 AND f50.knownTo > k1
WITH f50 ORDER BY f50.sort
RETURN collect([f50.text, f50.language, f50.nameKind, [f50.startMin, f50.startMax, f50.endMin, f50.endMax, f50.support]]) AS c51
}
CALL (n48, k1, from6, to7) {
MATCH (n48)<-[:OFFICE]-(n52:Tenure) WHERE n52.startMin <= to7 AND n52.endMax >= from6 AND n52.knownFrom <= k1 AND n52.knownTo > k1
WITH n52, k1, from6, to7 ORDER BY n52.sort LIMIT $p3
CALL (n52, k1, from6, to7) {
MATCH (n52)-[:HOLDER]->(n53)
CALL (n53, k1, from6, to7) {
MATCH (n53)<-[:ENTITY]-(f54:Name) WHERE n53.labelVaries = true AND f54.knownFrom <= k1 AND f54.knownTo > k1
WITH f54 ORDER BY f54.sort
RETURN collect([f54.text, f54.language, f54.nameKind, [f54.startMin, f54.startMax, f54.endMin, f54.endMax, f54.support]]) AS c55
}
RETURN collect([n53.kind, [n53.label, c55, n53.labelVaries]]) AS c56
}
WITH n52, c56 ORDER BY n52.sort
RETURN collect([c56, [n52.startMin, n52.startMax, n52.endMin, n52.endMax, n52.support], [[n52.start, n52.end, n52.endKind, n52.labelStart, n52.labelEnd, n52.labelEndKind, n52.support]]]) AS c57
}
WITH n48, f47, rank46, c51, c57 ORDER BY f47.sort
RETURN collect([[f47.startMin, f47.startMax, f47.endMin, f47.endMax, f47.support], (f47.id = coalesce(n48.definedBy, '') AND EXISTS { MATCH (n48)<-[:ENTITY]-(x58:Existence) WHERE x58.startMin <= to7 AND x58.endMax >= from6 AND x58.startMax <= from6 AND x58.endMin >= to7 AND x58.support = 'ASSERTED' AND x58.knownFrom <= k1 AND x58.knownTo > k1 }), rank46, [[n48.label, c51, n48.labelVaries], [c57]]]) AS c59
}
WITH n11, f10, c59 ORDER BY f10.sort
RETURN collect([n11.kind, n11.label, [c59]]) AS c60
}
CALL (n4, k1, from6, to7) {
MATCH (n4)<-[:SUBJECT]-(f61:Relation) WHERE f61.type = 'HELD_IN' AND f61.knownFrom <= k1 AND f61.knownTo > k1
MATCH (f61)-[:OBJECT]->(n62) WHERE n62.kind IN ['REGION']
WITH n62, f61, k1, from6, to7 ORDER BY f61.sort LIMIT $p4
CALL (n62, k1, from6, to7) {
WITH n62, k1, from6, to7, [n62] AS reached63
CALL (reached63, k1, from6, to7) {
UNWIND reached63 AS n64
MATCH (n64)<-[:SUBJECT]-(f65:Relation) WHERE f65.type IN ['PART_OF', 'BELONGS_TO'] AND f65.knownFrom <= k1 AND f65.knownTo > k1 AND (f65.state = false OR (f65.startMin <= to7 AND f65.endMax >= from6))
MATCH (f65)-[:OBJECT]->(n66)
RETURN collect(DISTINCT n66) AS more67
}
WITH n62, k1, from6, to7, reached63 + more67 AS reached68
CALL (reached68, k1, from6, to7) {
UNWIND reached68 AS n69
MATCH (n69)<-[:SUBJECT]-(f70:Relation) WHERE f70.type IN ['PART_OF', 'BELONGS_TO'] AND f70.knownFrom <= k1 AND f70.knownTo > k1 AND (f70.state = false OR (f70.startMin <= to7 AND f70.endMax >= from6))
MATCH (f70)-[:OBJECT]->(n71)
RETURN collect(DISTINCT n71) AS more72
}
WITH n62, k1, from6, to7, reached68 + more72 AS reached73
CALL (reached73, k1, from6, to7) {
UNWIND reached73 AS n74
MATCH (n74)<-[:SUBJECT]-(f75:Relation) WHERE f75.type IN ['PART_OF', 'BELONGS_TO'] AND f75.knownFrom <= k1 AND f75.knownTo > k1 AND (f75.state = false OR (f75.startMin <= to7 AND f75.endMax >= from6))
MATCH (f75)-[:OBJECT]->(n76)
RETURN collect(DISTINCT n76) AS more77
}
WITH n62, k1, from6, to7, reached73 + more77 AS reached78
WITH n62, k1, from6, to7, reached78, [n62] AS reached79
CALL (reached79, k1, from6, to7) {
UNWIND reached79 AS n80
MATCH (n80)<-[:SUBJECT]-(f81:Relation) WHERE f81.type IN ['PART_OF', 'BELONGS_TO'] AND f81.knownFrom <= k1 AND f81.knownTo > k1 AND (f81.state = false OR (f81.startMin <= to7 AND f81.endMax >= from6 AND f81.startMax <= from6 AND f81.endMin >= to7 AND f81.support = 'ASSERTED'))
MATCH (f81)-[:OBJECT]->(n82)
RETURN collect(DISTINCT n82) AS more83
}
WITH n62, k1, from6, to7, reached78, reached79 + more83 AS reached84
CALL (reached84, k1, from6, to7) {
UNWIND reached84 AS n85
MATCH (n85)<-[:SUBJECT]-(f86:Relation) WHERE f86.type IN ['PART_OF', 'BELONGS_TO'] AND f86.knownFrom <= k1 AND f86.knownTo > k1 AND (f86.state = false OR (f86.startMin <= to7 AND f86.endMax >= from6 AND f86.startMax <= from6 AND f86.endMin >= to7 AND f86.support = 'ASSERTED'))
MATCH (f86)-[:OBJECT]->(n87)
RETURN collect(DISTINCT n87) AS more88
}
WITH n62, k1, from6, to7, reached78, reached84 + more88 AS reached89
CALL (reached89, k1, from6, to7) {
UNWIND reached89 AS n90
MATCH (n90)<-[:SUBJECT]-(f91:Relation) WHERE f91.type IN ['PART_OF', 'BELONGS_TO'] AND f91.knownFrom <= k1 AND f91.knownTo > k1 AND (f91.state = false OR (f91.startMin <= to7 AND f91.endMax >= from6 AND f91.startMax <= from6 AND f91.endMin >= to7 AND f91.support = 'ASSERTED'))
MATCH (f91)-[:OBJECT]->(n92)
RETURN collect(DISTINCT n92) AS more93
}
WITH n62, k1, from6, to7, reached78, reached89 + more93 AS reached94
WITH n62, k1, from6, to7, reached78, [x IN reached94 | x.id] AS sure95
UNWIND reached78 AS n96
WITH DISTINCT n62, k1, from6, to7, n96, n96.id IN sure95 AS rank97
MATCH (n96)<-[:OBJECT]-(f98:Relation) WHERE f98.type = 'BELONGS_TO' AND f98.knownFrom <= k1 AND f98.knownTo > k1
MATCH (f98)-[:SUBJECT]->(n99) WHERE n99.kind IN ['OFFICE'] AND ((f98.state = false OR (f98.startMin <= to7 AND f98.endMax >= from6)) OR (f98.id = coalesce(n99.definedBy, '') AND EXISTS { MATCH (n99)<-[:ENTITY]-(x100:Existence) WHERE x100.startMin <= to7 AND x100.endMax >= from6 AND x100.knownFrom <= k1 AND x100.knownTo > k1 }))
WITH n99, f98, rank97, k1, from6, to7 ORDER BY f98.sort LIMIT $p5
CALL (n99, k1, from6, to7) {
MATCH (n99)<-[:ENTITY]-(f101:Name) WHERE n99.labelVaries = true AND f101.knownFrom <= k1 AND f101.knownTo > k1
WITH f101 ORDER BY f101.sort
RETURN collect([f101.text, f101.language, f101.nameKind, [f101.startMin, f101.startMax, f101.endMin, f101.endMax, f101.support]]) AS c102
}
CALL (n99, k1, from6, to7) {
MATCH (n99)<-[:OFFICE]-(n103:Tenure) WHERE n103.startMin <= to7 AND n103.endMax >= from6 AND n103.knownFrom <= k1 AND n103.knownTo > k1
WITH n103, k1, from6, to7 ORDER BY n103.sort LIMIT $p6
CALL (n103, k1, from6, to7) {
MATCH (n103)-[:HOLDER]->(n104)
CALL (n104, k1, from6, to7) {
MATCH (n104)<-[:ENTITY]-(f105:Name) WHERE n104.labelVaries = true AND f105.knownFrom <= k1 AND f105.knownTo > k1
WITH f105 ORDER BY f105.sort
RETURN collect([f105.text, f105.language, f105.nameKind, [f105.startMin, f105.startMax, f105.endMin, f105.endMax, f105.support]]) AS c106
}
RETURN collect([n104.kind, [n104.label, c106, n104.labelVaries]]) AS c107
}
WITH n103, c107 ORDER BY n103.sort
RETURN collect([c107, [n103.startMin, n103.startMax, n103.endMin, n103.endMax, n103.support], [[n103.start, n103.end, n103.endKind, n103.labelStart, n103.labelEnd, n103.labelEndKind, n103.support]]]) AS c108
}
WITH n99, f98, rank97, c102, c108 ORDER BY f98.sort
RETURN collect([[f98.startMin, f98.startMax, f98.endMin, f98.endMax, f98.support], (f98.id = coalesce(n99.definedBy, '') AND EXISTS { MATCH (n99)<-[:ENTITY]-(x109:Existence) WHERE x109.startMin <= to7 AND x109.endMax >= from6 AND x109.startMax <= from6 AND x109.endMin >= to7 AND x109.support = 'ASSERTED' AND x109.knownFrom <= k1 AND x109.knownTo > k1 }), rank97, [[n99.label, c102, n99.labelVaries], [c108]]]) AS c110
}
WITH n62, f61, c110 ORDER BY f61.sort
RETURN collect([n62.label, [c110]]) AS c111
}
RETURN collect([[from6, to7, n4.label, c9, [c60], [c111]], n4.id]) AS c112
}
OPTIONAL MATCH (clock113:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock113.writing IS NULL
RETURN [k1, c112, coalesce(clock113.number, 0)] AS row
