import { createSlice, nanoid, type PayloadAction } from '@reduxjs/toolkit';

export interface Notice {
  id: string;
  text: string;
  tone: 'good' | 'bad';
}

export type NoticesState = Notice[];

/** Short sentences that come up at the edge of the page and leave by themselves. */
const slice = createSlice({
  name: 'notices',
  initialState: [] as NoticesState,
  reducers: {
    noticeShown: {
      reducer: (state, action: PayloadAction<Notice>) => [...state, action.payload].slice(-3),
      prepare: (text: string, tone: Notice['tone'] = 'good') => ({ payload: { id: nanoid(), text, tone } }),
    },
    noticeLeft: (state, action: PayloadAction<string>) => state.filter((notice) => notice.id !== action.payload),
  },
});

export const { noticeShown, noticeLeft } = slice.actions;
export const noticesReducer = slice.reducer;
